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

    /** A feature's FCPXML has tens of megabytes; an EDL has one. */
    static final long LARGEST_BODY = 64L * 1024 * 1024;

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
        config.http.maxRequestSize = LARGEST_BODY;
        config.http.generateEtags = true;
        config.jetty.modifyServer(server -> server.setStopTimeout(2_000));
        config.routes.before(guard::check);
        routes.forEach(route -> config.routes.addEndpoint(endpoint(route)));
        config.routes.exception(
                ClearcutException.class, (failure, visit) -> answer(visit, Problem.of(failure)));
        config.routes.exception(
                HttpResponseException.class,
                (failure, visit) ->
                        answer(
                                visit,
                                Problem.of(
                                        HttpStatus.forStatus(failure.getStatus()),
                                        String.valueOf(failure.getMessage()))));
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

    private Endpoint endpoint(Route route) {
        var verb =
                switch (route.verb()) {
                    case GET -> HandlerType.GET;
                    case POST -> HandlerType.POST;
                };
        return new Endpoint(verb, route.path(), context -> serve(route, context));
    }

    private void serve(Route route, Context context) {
        var desk = route.who() == Route.Who.ANYBODY ? null : door.desk(context).orElse(null);
        if (desk == null && route.who() != Route.Who.ANYBODY) {
            context.header("WWW-Authenticate", "Bearer realm=\"clearcut\"");
            answer(context, Problem.of(HttpStatus.UNAUTHORIZED, "Sign in, or send a token."));
            return;
        }
        route.handler().serve(visit(route, context, desk));
    }

    private Visit visit(Route route, Context context, @Nullable Desk desk) {
        return new Visit(context, templates, desk, route.who());
    }

    /** As a page for people, as problem+json for programs. */
    private void answer(Context context, Problem problem) {
        context.status(problem.status());
        var accept = context.header("Accept");
        if (context.path().startsWith("/api/") || accept == null || !accept.contains("text/html")) {
            new Visit(context, templates, null, Route.Who.ANYBODY).json(problem);
            context.contentType(Problem.MEDIA_TYPE);
            return;
        }
        var template = problem.status() == 401 ? "signin.jte" : "problem.jte";
        new Visit(context, templates, null, Route.Who.ANYBODY).page(template, problem);
    }
}
