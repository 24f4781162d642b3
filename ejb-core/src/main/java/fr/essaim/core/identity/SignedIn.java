package fr.essaim.core.identity;

import java.util.UUID;

/** Who gave a right password, and the language of their screens. */
public record SignedIn(UUID account, String language) {}
