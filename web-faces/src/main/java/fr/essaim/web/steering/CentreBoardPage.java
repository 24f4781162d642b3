package fr.essaim.web.steering;

import fr.essaim.core.steering.BoardService;
import fr.essaim.core.steering.CentreBoard;
import fr.essaim.core.steering.Measure;
import fr.essaim.web.shell.PageAddress;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Where a centre stands. */
@Named
@RequestScoped
public class CentreBoardPage {

  static final String PATH = "/intranet/organisations/{key}/pilotage";

  @Inject private BoardService service;
  @Inject private BoardWords words;
  @Inject private PageAddress address;
  @Inject private Text text;

  private CentreBoard board;

  public void load() {
    board = service.centre(address.variable("key"));
  }

  public CentreBoard getBoard() {
    return board;
  }

  public List<Tile> getFigures() {
    return board.figures().stream().map(words::of).toList();
  }

  /** Null where no sessions are kept. */
  public Chart getHours() {
    return board.figures().stream()
        .filter(each -> each.measure() == Measure.HOURS)
        .findFirst()
        .map(each -> words.months(text.get("steering.board.hours"), each))
        .orElse(null);
  }
}
