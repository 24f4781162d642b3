package fr.essaim.it;

import fr.essaim.core.prototypes.VersionNumber;
import java.util.UUID;

/**
 * One centre of the tests with a thing of each kind in it: either the caller's own, or somebody
 * else's.
 *
 * @param name what the keys of this side's new things begin with
 * @param person the account of somebody of its staff
 */
public record Side(
    String name,
    String organisation,
    String federation,
    String prototype,
    VersionNumber version,
    UUID resource,
    String cover,
    UUID workshop,
    UUID photo,
    UUID report,
    UUID person,
    String operation,
    String transfer,
    UUID session,
    UUID agreement,
    String installation,
    String adaptation,
    UUID adaptationFile,
    UUID mentorRequest,
    UUID ownRequest,
    String campaign,
    String answer,
    String place,
    String offer,
    UUID contribution) {}
