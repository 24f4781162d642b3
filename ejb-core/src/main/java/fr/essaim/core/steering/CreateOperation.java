package fr.essaim.core.steering;

/**
 * The wish to begin an operation.
 *
 * @param key never to change; null or empty to make one of the name
 */
public record CreateOperation(String key, OperationDetails details) {}
