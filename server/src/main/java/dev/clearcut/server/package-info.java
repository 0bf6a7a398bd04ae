/**
 * The office in a browser and over REST: thin, because everything it says comes from the façade.
 *
 * <p>One table of {@link dev.clearcut.server.Route}s is what Javalin serves, what {@code
 * /openapi.json} describes and what the tests walk through. A handler reads the request, makes one
 * call of the façade and renders what came back, as JSON or as a page.
 *
 * <pre>{@code
 * clearcut --office nightfall serve --port 7070
 * curl -H "Authorization: Bearer $TOKEN" localhost:7070/api/productions/Nightfall/check?deal=Streamer
 * }</pre>
 */
@NullMarked
package dev.clearcut.server;

import org.jspecify.annotations.NullMarked;
