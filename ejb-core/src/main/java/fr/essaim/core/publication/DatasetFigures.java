package fr.essaim.core.publication;

/**
 * A dataset in figures.
 *
 * @param name its name in addresses
 * @param documents how many things are described in it
 * @param statements how many statements it makes of them
 * @param properties by how many properties
 * @param classes of how many classes they and their parts are
 */
public record DatasetFigures(
    String name, String title, long documents, long statements, long properties, long classes) {}
