package fr.essaim.web.education;

import fr.essaim.core.education.CommuneOutlines;
import fr.essaim.core.education.Position;
import fr.essaim.core.network.Commune;
import fr.essaim.core.network.TerritoryDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds where somebody means who typed an address or a commune. */
@ApplicationScoped
public class TypedPlaces {

  @Inject private TerritoryDirectory territories;
  @Inject private CommuneOutlines outlines;

  /**
   * What was understood.
   *
   * @param label what it is called
   */
  public record Found(Position position, String label) {}

  public Optional<Found> find(String typed) {
    return Stream.of(typed, typed.substring(typed.lastIndexOf(',') + 1))
        .flatMap(words -> commune(words.strip()).stream())
        .findFirst()
        .flatMap(
            commune ->
                outlines.centre(commune.code()).map(centre -> new Found(centre, commune.name())));
  }

  private Optional<Commune> commune(String words) {
    return territories.commune(words).or(() -> territories.communes(words, 1).stream().findFirst());
  }
}
