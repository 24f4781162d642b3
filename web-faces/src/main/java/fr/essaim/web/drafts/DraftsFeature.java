package fr.essaim.web.drafts;

import fr.essaim.core.drafts.EditDraft;
import fr.essaim.core.drafts.EditDrafts;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Section;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What people have typed and not saved yet. */
@ApplicationScoped
public class DraftsFeature implements Feature {

  @Inject private EditDrafts drafts;
  @Inject private DraftText text;

  @Override
  public List<Route> routes() {
    return List.of();
  }

  @Override
  public List<Section> waiting() {
    List<EditDraft> typed = drafts.all().stream().filter(text::canBeTakenUp).toList();
    return List.of(new Section(30, "/WEB-INF/parts/waiting-drafts.xhtml", typed.size(), typed));
  }
}
