package fr.essaim.core.prototypes;

/**
 * To save what one typed about a prototype.
 *
 * @param key the prototype
 * @param expectedVersion the version that one saw when one began to type
 */
public record EditPrototype(String key, long expectedVersion, PrototypeDetails details) {}
