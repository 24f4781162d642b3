package fr.essaim.web.drafts;

import fr.essaim.core.drafts.EditDraft;
import fr.essaim.core.drafts.EditDrafts;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Task;
import fr.essaim.web.shell.Text;
import fr.essaim.web.shell.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What people have typed and not saved yet. */
@ApplicationScoped
public class DraftsFeature implements Feature {

  @Inject private EditDrafts drafts;
  @Inject private DraftText text;
  @Inject private Text words;

  @Override
  public List<Route> routes() {
    return List.of();
  }

  @Override
  public List<Waiting> waiting() {
    return List.of(
        Waiting.of(
            30,
            "draft",
            "drafts.waiting",
            drafts.all().stream().filter(text::canBeTakenUp).map(this::task).toList()));
  }

  private Task task(EditDraft draft) {
    return new Task(
        text.label(draft),
        words.get("drafts.waiting.kept"),
        draft.keptAt(),
        text.address(draft),
        "drafts.waiting.act",
        null);
  }
}
