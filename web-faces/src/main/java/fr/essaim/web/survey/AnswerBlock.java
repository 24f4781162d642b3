package fr.essaim.web.survey;

import fr.essaim.core.survey.AnswerLine;
import java.util.ArrayList;
import java.util.List;

/**
 * The questions under one heading.
 *
 * @param id of the heading in the page
 */
public record AnswerBlock(String id, String heading, List<AnswerLine> lines) {

  /** Groups what follows each other under the same heading. */
  static List<AnswerBlock> of(List<AnswerLine> lines) {
    List<AnswerBlock> blocks = new ArrayList<>();
    for (AnswerLine line : lines) {
      String heading = line.question().heading();
      if (blocks.isEmpty() || !blocks.get(blocks.size() - 1).heading().equals(heading)) {
        blocks.add(new AnswerBlock("block" + (blocks.size() + 1), heading, new ArrayList<>()));
      }
      blocks.get(blocks.size() - 1).lines().add(line);
    }
    return blocks;
  }

  /** How many of them have an answer. */
  public int getAnswered() {
    return (int) lines.stream().filter(line -> !line.value().isEmpty()).count();
  }
}
