package dev.clearcut.server;

import dev.clearcut.Desk;
import dev.clearcut.base.ClearcutException;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.router.Endpoint;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Serves a table of routes. */
final class Server {

    private static final String PERSON = "person";

    private final Door door;
    private final Guard guard;
    private final Consumer<Throwable> ourFault;
    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    Server.class.getClassLoader(),
                    Server.class.getPackageName());

    /**
     * @param ourFault told of whatever nobody foresaw
     */
    Server(Door door, Guard guard, Consumer<Throwable> ourFault) {
        this.door = door;
        this.guard = guard;
        this.ourFault = ourFault;
    }

    Javalin serving(List<Route> routes) {
        return Javalin.create(config -> configure(config, routes));
    }

    private void configure(JavalinConfig config, List<Route> routes) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.http.maxRequestSize = Intake.LARGEST_FILE;
        config.http.prefer405over404 = true;
        config.jetty.modifyServer(server -> server.setStopTimeout(2_000));
        config.routes.before(guard::check);
        routes.forEach(route -> endpoints(route).forEach(config.routes::addEndpoint));
        config.routes.exception(
                ClearcutException.class, (failure, visit) -> answer(visit, Problem.of(failure)));
        config.routes.exception(HttpResponseException.class, this::answer);
        config.routes.exception(
                Exception.class,
                (failure, visit) -> {
                    ourFault.accept(failure);
                    answer(
                            visit,
                            Problem.of(
                                    HttpStatus.INTERNAL_SERVER_ERROR,
                                    "This is our fault, not yours; the server's log says more."));
                });
    }

    /** Whatever can be had can be asked about: HEAD is GET without its body (RFC 9110, 9.3.2). */
    private List<Endpoint> endpoints(Route route) {
        var verbs =
                switch (route.verb()) {
                    case GET -> List.of(HandlerType.GET, HandlerType.HEAD);
                    case POST -> List.of(HandlerType.POST);
                };
        return verbs.stream()
                .map(verb -> new Endpoint(verb, route.path(), visit -> serve(route, visit)))
                .toList();
    }

    private void serve(Route route, Context context) {
        var desk = route.who() == Route.Who.ANYBODY ? null : door.desk(context).orElse(null);
        if (desk == null && route.who() != Route.Who.ANYBODY) {
            context.header("WWW-Authenticate", "Bearer realm=\"clearcut\"");
            answer(context, Problem.of(HttpStatus.UNAUTHORIZED, "Sign in, or send a token."));
            return;
        }
        context.attribute(PERSON, desk == null ? "" : desk.person());
        var visit = visit(route, context, desk);
        Intake.check(route, context);
        route.handler().serve(visit);
    }

    private Visit visit(Route route, Context context, @Nullable Desk desk) {
        return new Visit(context, templates, desk, route.who());
    }

    private void answer(HttpResponseException failure, Context context) {
        var status = HttpStatus.forStatus(failure.getStatus());
        var allowed = failure.getDetails().get("availableMethods");
        if (allowed != null) {
            context.header("Allow", allowed);
        }
        answer(context, Problem.of(status, says(status, failure)));
    }

    private static String says(HttpStatus status, HttpResponseException failure) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case METHOD_NOT_ALLOWED -> "This address does not take that method.";
            default -> String.valueOf(failure.getMessage());
        };
    }

    /** As a page for people, as problem+json for programs. */
    private void answer(Context context, Problem problem) {
        context.status(problem.status());
        var visit = new Visit(context, templates, null, Route.Who.ANYBODY);
        if (isAskedByAProgram(context)) {
            visit.json(problem);
            context.contentType(Problem.MEDIA_TYPE);
            return;
        }
        if (problem.status() == HttpStatus.UNAUTHORIZED.getCode()) {
            visit.page("signin.jte", problem);
            return;
        }
        String person = context.attribute(PERSON);
        visit.page(
                "problem.jte",
                new ProblemPage(person == null ? "" : person, address(context), problem));
    }

    /** As it was asked for, still in percent. */
    private static String address(Context context) {
        return context.req().getRequestURI();
    }

    private static boolean isAskedByAProgram(Context context) {
        var path = context.path();
        var accept = context.header("Accept");
        return path.equals("/api")
                || path.startsWith("/api/")
                || path.equals("/openapi.json")
                || path.equals("/health")
                || (accept != null && accept.contains("json") && !accept.contains("text/html"));
    }
}
