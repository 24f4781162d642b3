package fr.essaim.core.identity;

import java.time.Instant;

/**
 * One act, as the trail keeps it.
 *
 * @param caller an account's id, {@code system} for the administration interface, or {@code
 *     visitor}
 * @param person the account's name; null where it is none, or is erased
 * @param act its code, such as {@code prototype.publish}
 * @param organisationKey in which organisation; null over several
 * @param subject what it was about, as {@code type/key}; null over several
 */
public record AuditLine(
    long id,
    Instant at,
    String caller,
    String person,
    Permission permission,
    String act,
    String organisationKey,
    String subject) {}
