package fr.essaim.core.prototypes;

/** An organisation as a prototype mentions it: its key and its name of today. */
public record Named(String key, String name) {}
