package fr.essaim.core.education.internal.exchange;

import java.util.List;

/** What somebody says of a place and of what is offered there. */
public record ToldPlace(Told place, List<Told> offers) {

  public ToldPlace {
    offers = List.copyOf(offers);
  }
}
