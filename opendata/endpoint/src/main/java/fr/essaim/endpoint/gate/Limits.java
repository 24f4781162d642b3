package fr.essaim.endpoint.gate;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How much each {@link Limit} is. */
public final class Limits {

  /** The limits as they are when nobody sets any. */
  public static final Limits PRESET = new Limits(Map.of());

  /** What was set, in the smallest parts of the limit's unit. */
  private final Map<Limit, Long> set;

  private Limits(Map<Limit, Long> set) {
    this.set = set;
  }

  /** The same with another amount of one limit, in its unit. */
  public Limits with(Limit limit, long amount) {
    return withParts(limit, amount * limit.unit().parts());
  }

  /** The same with another time of one limit. */
  public Limits with(Limit limit, Duration time) {
    return withParts(limit, time.toMillis());
  }

  private Limits withParts(Limit limit, long parts) {
    Map<Limit, Long> others = new EnumMap<>(Limit.class);
    others.putAll(set);
    others.put(limit, parts);
    return new Limits(others);
  }

  /** How much a limit is, in its unit. */
  public long of(Limit limit) {
    return parts(limit) / limit.unit().parts();
  }

  /** How much a limit is, where more than an {@code int} has no meaning. */
  public int count(Limit limit) {
    return (int) Math.min(Integer.MAX_VALUE, of(limit));
  }

  /** How long a limit of time is. */
  public Duration time(Limit limit) {
    return Duration.ofMillis(parts(limit));
  }

  private long parts(Limit limit) {
    Long parts = set.get(limit);
    return parts == null ? limit.preset() * limit.unit().parts() : parts;
  }
}
