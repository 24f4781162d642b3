package fr.essaim.web.steering;

import fr.essaim.web.shell.Section;
import java.util.Optional;

/**
 * What stands over a list of the money of operations: the pages of the one that it is narrowed to,
 * and the way to add something.
 *
 * @param here the name of its page among those of an operation
 * @param add the end of the address of the form of a new one
 * @param label the key of what leads there
 */
public record MoneyTab(String here, String add, String label) {

  static Optional<Section> of(String here, String add, String label) {
    return Optional.of(
        new Section(0, "/WEB-INF/parts/money-tab.xhtml", 0, new MoneyTab(here, add, label)));
  }
}
