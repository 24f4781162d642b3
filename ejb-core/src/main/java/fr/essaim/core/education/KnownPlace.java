package fr.essaim.core.education;

import java.util.Objects;

/**
 * What tells a place from others.
 *
 * @param key empty for one that is not there
 * @param position null where it is not known
 */
public record KnownPlace(
    String key,
    String name,
    PlaceKind kind,
    String communeKey,
    String street,
    Position position,
    String phone,
    String siret) {

  /** That of a place of which so much is known. */
  public static KnownPlace of(String key, PlaceDetails details) {
    return new KnownPlace(
        key,
        details.name(),
        details.kind(),
        details.communeKey(),
        details.street(),
        details.position(),
        Objects.requireNonNullElse(details.contact().phone(), ""),
        details.siret());
  }

  /** Metres to another; null where that is not known. */
  public Integer metresTo(KnownPlace other) {
    return position == null || other.position == null
        ? null
        : (int) Math.round(position.metresTo(other.position));
  }
}
