package fr.essaim.core.prototypes;

/**
 * Live figures of what is published.
 *
 * @param prototypes how many prototypes are published
 * @param openPrototypes how many of them have a newest version under an open licence
 * @param versions how many released versions they have
 * @param themes how many themes they touch
 */
public record LibraryFigures(long prototypes, long openPrototypes, long versions, long themes) {}
