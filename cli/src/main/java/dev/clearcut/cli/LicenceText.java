package dev.clearcut.cli;

import dev.clearcut.Duties;
import dev.clearcut.LicenceFile;
import dev.clearcut.Steps;
import dev.clearcut.exchange.json.ContractView.MfnGroupView;
import dev.clearcut.exchange.json.ContractView.OptionView;
import dev.clearcut.exchange.json.EvidenceView;
import dev.clearcut.exchange.json.LicenceFileView;
import dev.clearcut.exchange.json.LicenceFileView.DutyView;
import dev.clearcut.exchange.json.LicenceFileView.PaymentView;
import dev.clearcut.exchange.json.LicenceFileView.StepView;
import dev.clearcut.exchange.json.LicenceView;
import dev.clearcut.exchange.json.LicenceView.GrantView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells what is on file about a contract. */
record LicenceText(Console console, Titles titles) {

    LicenceFileView view(LicenceFile file) {
        var subject = "licence " + file.licence().reference();
        return new LicenceFileView(
                LicenceView.of(file.licence(), titles),
                file.quote().map(quote -> quote.reference()).orElse(null),
                file.options().stream()
                        .map(o -> OptionView.of(o.licence(), o.option(), o.state(), titles))
                        .toList(),
                file.steps().stream().map(LicenceText::view).toList(),
                file.duties().stream().map(LicenceText::view).toList(),
                file.groups().stream().map(g -> MfnGroupView.of(g, file.fees())).toList(),
                file.payments().stream().map(PaymentView::of).toList(),
                file.papers().stream().map(e -> EvidenceView.of(e, subject)).toList());
    }

    static StepView view(Steps.OnFile one) {
        return StepView.of(
                one.licence(),
                one.step(),
                new StepView.Days(one.reached(), one.noticeBy(), one.payBy()),
                one.state().word());
    }

    static DutyView view(Duties.OnFile one) {
        return DutyView.of(one.licence(), one.duty(), one.due(), one.state().word());
    }

    /** {@code signed on 2026-05-11, paid on 2026-06-02}; why it grants nothing, where it does. */
    static String standing(LicenceView view) {
        var said = new ArrayList<String>();
        if (view.signed() != null) {
            said.add("signed on " + view.signed());
        }
        if (view.paid() != null) {
            said.add("paid on " + view.paid());
        }
        if (view.whyNot() != null) {
            said.add(view.whyNot().replaceFirst("^is ", "") + ": grants nothing yet");
        }
        return said.isEmpty() ? "in force, nobody signs it" : String.join(", ", said);
    }

    void tell(LicenceFileView file) {
        var licence = file.licence();
        console.line(
                "%s (%s), %s: %s"
                        .formatted(
                                licence.reference(),
                                licence.licensor(),
                                licence.instrument(),
                                standing(licence)));
        if (licence.licensee() != null) {
            console.line("to " + licence.licensee());
        }
        console.line(licence.fee() == null ? "no fee on file" : "fee " + licence.fee());
        if (file.quote() != null) {
            console.line("accepted from the quote " + file.quote());
        }
        licence.grants().forEach(this::grant);
        for (var holdback : licence.holdbacks()) {
            console.line(clause("holds back", holdback.clause()));
            lines(holdback.stays());
        }
        console.line(licence.sublicensing());
        block("options", file.options().stream().map(LicenceText::option).toList());
        block("steps", file.steps().stream().map(LicenceText::step).toList());
        block("duties", file.duties().stream().map(LicenceText::duty).toList());
        block("most favoured nations", file.mfnGroups().stream().map(LicenceText::group).toList());
        block(
                "payments",
                file.payments().stream()
                        .map(p -> "%s  %s  %s".formatted(p.on(), p.amount(), p.note()).strip())
                        .toList());
        block("papers", file.papers().stream().map(p -> p.file() + ", " + p.kind()).toList());
    }

    private void grant(GrantView grant) {
        console.line(clause("grants", grant.clause()) + ", " + grant.exclusivity());
        console.line(
                "    "
                        + String.join(", ", grant.materials())
                        + (grant.rights().isEmpty()
                                ? ""
                                : ": " + String.join(", ", grant.rights())));
        lines(grant.gives());
        if (grant.term() != null) {
            console.line("    term: " + grant.term());
        }
        if (!grant.silent().isEmpty()) {
            console.line("    does not say: " + String.join(", ", grant.silent()));
        }
        if (!grant.barred().isEmpty()) {
            console.line("    but not:");
            lines(grant.barred());
        }
        grant.caps().forEach(cap -> console.line("    " + cap));
        grant.duties().forEach(duty -> console.line("    " + duty));
    }

    private static String clause(String what, String clause) {
        return what + (clause.isBlank() ? "" : ", " + clause);
    }

    private void lines(String boxes) {
        boxes.lines().forEach(line -> console.line("    " + line));
    }

    private void block(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            console.line(title);
            lines.forEach(line -> console.line("    " + line));
        }
    }

    private static String option(OptionView option) {
        return "%s%s, %s: %s"
                .formatted(
                        option.clause().isBlank() ? "" : option.clause() + ", ",
                        option.price(),
                        OptionCommand.state(option),
                        option.offer().gives().replace("\n", " + "));
    }

    /** Also in the list of all steps. */
    static String step(StepView step) {
        var said = new ArrayList<String>();
        said.add("%s: %s more".formatted(step.event(), step.further()));
        if (step.reached() == null) {
            said.add("not reached");
        } else {
            said.add("reached on " + step.reached());
            if (step.noticed() == null && step.noticeBy() != null) {
                said.add("tell by " + step.noticeBy());
            }
            if (step.paid() == null) {
                said.add("pay by " + step.payBy());
            }
        }
        if (step.noticed() != null) {
            said.add("told on " + step.noticed());
        }
        if (step.paid() != null) {
            said.add("paid on " + step.paid());
        }
        if (step.state().equals("overdue")) {
            said.add("late");
        }
        return String.join(", ", said);
    }

    private static String duty(DutyView duty) {
        return "%s%s, by %s, %s"
                .formatted(
                        duty.kind(),
                        duty.text().isBlank() ? "" : ": " + duty.text(),
                        duty.by(),
                        state(duty));
    }

    /** How it stands, in words. */
    static String state(DutyView duty) {
        return switch (duty.state()) {
            case "done" -> "done on " + duty.done();
            case "overdue" -> "late";
            case "waiting" -> "open until the event is recorded";
            default -> "open";
        };
    }

    private static String group(MfnGroupView group) {
        return group.name()
                + ": "
                + group.members().stream()
                        .map(m -> m.reference() + (m.fee() == null ? "" : " " + m.fee()))
                        .collect(Collectors.joining(", "));
    }
}
