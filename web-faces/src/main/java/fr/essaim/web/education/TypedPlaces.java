package fr.essaim.web.education;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.essaim.core.education.CommuneOutlines;
import fr.essaim.core.education.Geocoder;
import fr.essaim.core.education.Position;
import fr.essaim.core.network.Commune;
import fr.essaim.core.network.TerritoryDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds where somebody means who typed an address, or a commune alone. What was asked lately is
 * remembered, in memory and for nobody, so that each filter does not ask again.
 */
@ApplicationScoped
public class TypedPlaces {

  private static final int REMEMBERED = 500;

  /** Of the words at the end, so many may be the name of a commune. */
  private static final int LONGEST_NAME = 6;

  /** Of all communes of the country, those that are looked at. */
  private static final int ALIKE = 100;

  @Inject private TerritoryDirectory territories;
  @Inject private CommuneOutlines outlines;
  @Inject private Geocoder geocoder;

  private final Cache<String, Optional<Position>> asked =
      Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  /** What stands before a commune, and that. */
  private record Parts(String street, Commune commune) {}

  public Optional<Position> find(String typed) {
    return asked.get(typed, words -> parts(words).flatMap(this::position));
  }

  private Optional<Position> position(Parts parts) {
    return geocoder.find(parts.street(), parts.commune().code()).stream()
        .findFirst()
        .map(Geocoder.Candidate::position);
  }

  /** A commune alone, else one at the end, else one of the map that begins so. */
  private Optional<Parts> parts(String typed) {
    String[] words = typed.replace(',', ' ').strip().split("\\s+");
    return IntStream.range(Math.max(0, words.length - LONGEST_NAME), words.length)
        .boxed()
        .flatMap(
            at ->
                territories
                    .commune(joined(words, at, words.length))
                    .map(commune -> new Parts(joined(words, 0, at), commune))
                    .stream())
        .findFirst()
        .or(
            () ->
                territories.communes(typed, ALIKE).stream()
                    .filter(commune -> outlines.centre(commune.code()).isPresent())
                    .findFirst()
                    .map(commune -> new Parts("", commune)));
  }

  private static String joined(String[] words, int from, int to) {
    return String.join(" ", Arrays.asList(words).subList(from, to));
  }
}
