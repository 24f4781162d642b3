package fr.essaim.web.data;

import java.net.URI;

/**
 * How an endpoint worker is.
 *
 * @param position of the log, which it has reached; 0 when it does not say
 */
public record WorkerHealth(URI address, boolean ready, long position) {}
