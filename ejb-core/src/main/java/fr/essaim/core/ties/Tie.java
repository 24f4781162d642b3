package fr.essaim.core.ties;

import fr.essaim.core.shared.Labelled;

/**
 * A thing that somebody follows or keeps at hand.
 *
 * @param type {@code prototype}, {@code organisation} or {@code theme}
 * @param thing gives its name
 * @param inside whether the person may open it in the intranet
 */
public record Tie(
    String type, String key, Labelled thing, boolean inside, boolean followed, boolean favourite) {}
