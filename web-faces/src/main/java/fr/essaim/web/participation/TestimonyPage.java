package fr.essaim.web.participation;

import fr.essaim.core.participation.Testimonies;
import fr.essaim.core.participation.TestimonyRow;
import fr.essaim.core.shared.UnknownThing;
import fr.essaim.web.intranet.Redirect;
import fr.essaim.web.shell.Text;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;

/** A testimony: its author takes it back, its centre accepts or refuses it. */
@Named
@ViewScoped
public class TestimonyPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private Testimonies service;
  @Inject private Answering answering;
  @Inject private Redirect redirect;
  @Inject private Text text;

  private UUID id;
  private transient TestimonyRow testimony;
  private String word;

  /** What was opened stays to be seen until an act says that its author took it back. */
  public void load() {
    id = redirect.id("testimony");
    try {
      testimony = service.read(id);
    } catch (UnknownThing takenBack) {
      if (testimony == null) {
        throw takenBack;
      }
    }
    word = word == null ? testimony.word() : word;
  }

  public void accept() {
    decide(() -> service.accept(id, word), "participation.testimonies.accepted");
  }

  public void refuse() {
    decide(() -> service.refuse(id, word), "participation.testimonies.refused");
  }

  public void takeBack() {
    service.takeBack(id);
    redirect.to(TestimonyTable.PATH, text.get("participation.testimonies.taken-back"));
  }

  private void decide(Runnable act, String done) {
    answering.answer(
        () -> {
          act.run();
          redirect.to(TestimonyTable.PATH + "/" + id, text.get(done));
        },
        word,
        TestimonyTable.PATH);
  }

  public TestimonyRow getTestimony() {
    return testimony;
  }

  public String getWord() {
    return word;
  }

  public void setWord(String word) {
    this.word = word;
  }
}
