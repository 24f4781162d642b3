package fr.essaim.core.usage;

/** A kind of use. There are as many as the three lists allow, whatever anybody asks for. */
public record Use(Surface surface, Dataset dataset, Reader reader) {}
