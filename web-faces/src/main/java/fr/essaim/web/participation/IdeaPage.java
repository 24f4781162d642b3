package fr.essaim.web.participation;

import fr.essaim.core.participation.IdeaRow;
import fr.essaim.core.participation.Ideas;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** An idea: its author takes it back, its centre answers or starts a prototype from it. */
@Named
@ViewScoped
public class IdeaPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Ideas service;
  @Inject private Answering answering;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private UUID id;
  private transient IdeaRow idea;
  private String word;

  /** What was opened stays to be seen until an act says that its author took it back. */
  public void load() {
    id = redirect.id("idea");
    try {
      idea = service.read(id);
    } catch (UnknownThing takenBack) {
      if (idea == null) {
        throw takenBack;
      }
    }
    word = word == null ? idea.word() : word;
  }

  public void answer() {
    answering.answer(
        () -> {
          service.answer(id, word);
          redirect.to(IdeaTable.PATH + "/" + id, text.get("participation.ideas.answered"));
        },
        word,
        IdeaTable.PATH);
  }

  /** Starts a prototype and goes on to its form. */
  public void start() {
    answering.answer(
        () ->
            redirect.to(
                "/intranet/prototypes/" + service.start(id) + "/modifier",
                text.get("participation.ideas.started")),
        word,
        IdeaTable.PATH);
  }

  public void takeBack() {
    service.takeBack(id);
    redirect.to(IdeaTable.PATH, text.get("participation.ideas.taken-back"));
  }

  public IdeaRow getIdea() {
    return idea;
  }

  public String getWord() {
    return word;
  }

  public void setWord(String word) {
    this.word = word;
  }
}
