package fr.essaim.core.prototypes;

import java.util.Map;
import java.util.UUID;

/**
 * Who is to write which section of a sheet.
 *
 * @param writers the names of those who were asked, by section
 * @param people the names of those who may be asked, by their account, in the order of names
 * @param asked the accounts of those who were asked, by section
 */
public record SheetWork(
    Map<SheetSection, String> writers, Map<UUID, String> people, Map<SheetSection, UUID> asked) {}
