package dev.clearcut.server;

import dev.clearcut.Desk;
import dev.clearcut.Production;
import dev.clearcut.base.ClearcutException.Invalid;
import dev.clearcut.exchange.json.Json;
import dev.clearcut.rights.wording.NeedWords;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request, by whom it is made, and ways to answer it. */
final class Visit {

    private final Context context;
    private final TemplateEngine templates;
    private final @Nullable Desk desk;
    private final @Nullable Production production;

    Visit(Context context, TemplateEngine templates, @Nullable Desk desk, Route.Who who) {
        this.context = context;
        this.templates = templates;
        this.desk = desk;
        this.production =
                who == Route.Who.MEMBER && desk != null
                        ? desk.production(context.pathParam("production"))
                        : null;
    }

    Context context() {
        return context;
    }

    Desk desk() {
        if (desk == null) {
            throw new IllegalStateException("This route is open to anybody: there is no desk.");
        }
        return desk;
    }

    Production production() {
        if (production == null) {
            throw new IllegalStateException("This route names no production.");
        }
        return production;
    }

    String path(String name) {
        return context.pathParam(name);
    }

    /** Empty when it is not given. */
    String query(String name) {
        var value = context.queryParam(name);
        return value == null ? "" : value.strip();
    }

    /** Those given and not blank; several may also stand in one, with commas. */
    List<String> queries(String name) {
        return context.queryParams(name).stream()
                .flatMap(value -> List.of(value.split(",")).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** From the body of a form and nowhere else; empty when it is not given. */
    String form(String name) {
        var value = context.formParam(name);
        return value == null ? "" : value.strip();
    }

    /** Whether the answer will be read: what is asked only for its headers changes nothing. */
    boolean isRead() {
        return context.method() != HandlerType.HEAD;
    }

    /** The rights a visitor asks about, as typed. */
    NeedWords needed() {
        return new NeedWords(
                String.join(", ", context.queryParams("territory")),
                String.join(", ", context.queryParams("media")),
                query("from"),
                query("to"),
                String.join(", ", context.queryParams("languages")),
                isGiven("perpetual"));
    }

    /** {@code ?perpetual} and {@code ?perpetual=true} say yes. */
    private boolean isGiven(String flag) {
        return context.queryParam(flag) != null
                && switch (query(flag)) {
                    case "", "true" -> true;
                    case "false" -> false;
                    default ->
                            throw new Invalid(
                                    "%s is true or false, not \"%s\"."
                                            .formatted(flag, query(flag)));
                };
    }

    void json(Object view) {
        context.contentType("application/json").result(Json.write(view));
    }

    /** A page made of a template and the one thing it shows. */
    void page(String template, Object model) {
        var output = new StringOutput();
        templates.render(template, model, output);
        context.html(output.toString());
    }

    void elsewhere(String location) {
        context.redirect(location, HttpStatus.SEE_OTHER);
    }
}
