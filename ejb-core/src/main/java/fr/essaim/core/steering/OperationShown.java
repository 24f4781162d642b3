package fr.essaim.core.steering;

/** An operation was shown to everybody, or is no longer; what names it follows. */
public record OperationShown(String key) {}
