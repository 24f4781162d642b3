package fr.essaim.web.participation;

import fr.essaim.core.participation.Testimonies;
import fr.essaim.core.participation.TestimonyRow;
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
  @Inject private Redirect redirect;
  @Inject private Text text;

  private UUID id;
  private transient TestimonyRow testimony;
  private String word;

  public void load() {
    id = redirect.id("testimony");
    testimony = service.read(id);
    word = word == null ? testimony.word() : word;
  }

  public void accept() {
    service.accept(id, word);
    done("participation.testimonies.accepted");
  }

  public void refuse() {
    service.refuse(id, word);
    done("participation.testimonies.refused");
  }

  public void takeBack() {
    service.takeBack(id);
    redirect.to(TestimonyTable.PATH, text.get("participation.testimonies.taken-back"));
  }

  private void done(String key) {
    redirect.to(TestimonyTable.PATH + "/" + id, text.get(key));
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
