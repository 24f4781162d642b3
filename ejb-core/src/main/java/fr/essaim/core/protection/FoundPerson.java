package fr.essaim.core.protection;

import java.util.UUID;

/** The person of an account, as far as one must see to know that it is the right one. */
public record FoundPerson(UUID account, String name, String email, boolean isClosed) {}
