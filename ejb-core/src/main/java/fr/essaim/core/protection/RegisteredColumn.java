package fr.essaim.core.protection;

/**
 * A column that holds personal data.
 *
 * @param name its name in the database
 * @param data what it is
 * @param subject whose it is
 * @param onErasure what an erasure does to it
 */
public record RegisteredColumn(
    String name, PersonalData data, DataSubject subject, OnErasure onErasure) {}
