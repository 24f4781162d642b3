package fr.essaim.core.network;

/**
 * What a merge changed of a thing, so that it can be taken back.
 *
 * @param type what kind of thing it is
 * @param field which of its fields
 * @param before empty for nothing
 * @param after empty for nothing
 */
public record MergeChange(String type, String key, String field, String before, String after) {}
