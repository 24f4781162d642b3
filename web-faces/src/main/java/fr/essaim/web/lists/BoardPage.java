package fr.essaim.web.lists;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A list of the intranet as a board. */
@Named
@RequestScoped
public class BoardPage {

  @Inject private ListPage page;

  /** Lane by lane. */
  public List<Lane> getLanes() {
    Lanes<Object> lanes = page.view().lanes().orElseThrow();
    Map<Enum<?>, List<Lane.Card>> cardsOf = new HashMap<>();
    for (Object row : page.result().rows()) {
      cardsOf
          .computeIfAbsent(lanes.of().apply(row), each -> new ArrayList<>())
          .add(new Lane.Card(page.shown(row), page.cells(row, lanes.beneath())));
    }
    boolean mayMove = page.getRowActs().stream().anyMatch(act -> act.name().equals(lanes.next()));
    List<Lane> board = new ArrayList<>();
    for (Enum<?> state : lanes.states()) {
      boolean goesOn = mayMove && !lanes.ends().contains(state);
      board.add(
          new Lane(state, cardsOf.getOrDefault(state, List.of()), goesOn ? lanes.next() : null));
    }
    return board;
  }

  /** Whether it shows fewer than there are. */
  public boolean isCut() {
    return page.getTotal() > page.result().rows().size();
  }
}
