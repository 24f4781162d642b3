package fr.essaim.core.prototypes;

import fr.essaim.core.network.OrganisationRef;
import java.util.List;

/**
 * What a list can be narrowed to, with how many prototypes each choice would show given the other
 * facets' choices. Only values that occur, or are chosen.
 */
public record Facets(
    List<Count<Theme>> themes,
    List<Count<PrototypeState>> states,
    List<Count<PrototypeKind>> kinds,
    List<Count<Audience>> audiences,
    List<Count<OrganisationRef>> centres,
    List<Count<Licence>> licences,
    List<Count<PublicationState>> publications) {

  /** How many prototypes have a value. */
  public record Count<T>(T value, long count, boolean chosen) {}

  public Facets {
    themes = List.copyOf(themes);
    states = List.copyOf(states);
    kinds = List.copyOf(kinds);
    audiences = List.copyOf(audiences);
    centres = List.copyOf(centres);
    licences = List.copyOf(licences);
    publications = List.copyOf(publications);
  }
}
