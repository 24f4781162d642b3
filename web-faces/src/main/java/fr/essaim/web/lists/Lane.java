package fr.essaim.web.lists;

import java.util.List;

/**
 * A lane of a board.
 *
 * @param next the name of the act that takes a row of it onward; null where none does
 */
public record Lane(Enum<?> state, List<Card> cards, String next) {

  public Lane {
    cards = List.copyOf(cards);
  }

  /**
   * A row on its card.
   *
   * @param beneath what stands beneath its name
   */
  public record Card(ShownRow row, List<Cell> beneath) {

    public Card {
      beneath = List.copyOf(beneath);
    }
  }
}
