package fr.essaim.web.people;

import fr.essaim.core.people.PeopleDirectory;
import fr.essaim.core.people.PersonCard;
import fr.essaim.web.intranet.Redirect;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** {@code /intranet/annuaire/{key}}: somebody of the network. */
@Named
@RequestScoped
public class PersonPage {

  @Inject private PeopleDirectory directory;
  @Inject private Redirect redirect;

  private PersonCard person;

  public void load() {
    person = directory.person(redirect.variable("key"));
  }

  public PersonCard getPerson() {
    return person;
  }

  /** The address of the photo; null where there is none. */
  public String getPhoto() {
    return PortraitServlet.addressOf(person);
  }
}
