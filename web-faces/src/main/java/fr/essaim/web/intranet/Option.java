package fr.essaim.web.intranet;

import java.io.Serializable;

/**
 * One choice of a list.
 *
 * @param value what is kept when it is chosen
 * @param label what the page shows
 */
public record Option(Serializable value, String label) implements Serializable {}
