package fr.essaim.web.people;

import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.people.PeopleDirectory;
import fr.essaim.core.people.PersonCard;
import fr.essaim.core.people.PersonRole;
import fr.essaim.core.people.PersonSort;
import fr.essaim.web.lists.Column;
import fr.essaim.web.lists.ListView;
import fr.essaim.web.shell.Formats;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The members' directory. */
@ApplicationScoped
public class PeopleTable implements ListView<PersonCard> {

  static final String PATH = "/intranet/annuaire";

  @Inject private PeopleDirectory directory;
  @Inject private Formats formats;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String words() {
    return "people.list";
  }

  @Override
  public Optional<Permission> permission() {
    return Optional.of(Permission.INTRANET_READ);
  }

  @Override
  public ListResult<PersonCard> find(ListQuery query) {
    return directory.list(query);
  }

  @Override
  public void each(ListQuery query, Consumer<PersonCard> reader) {
    directory.export(query, reader);
  }

  @Override
  public List<Column<PersonCard>> columns() {
    return List.of(
        Column.of("name", "people.field.name", PersonCard::name)
            .portrayed(PersonCard::key, PortraitServlet::addressOf)
            .linked(person -> PATH + "/" + person.key())
            .sorted(PersonSort.NAME),
        Column.of("organisations", "people.field.organisations", PersonCard::organisations),
        Column.of(
            "roles",
            "people.field.roles",
            person -> person.roles().stream().map(PersonRole::role).distinct().toList()),
        Column.of("does", "people.column.does", PersonCard::does).wrapped(),
        Column.of("themes", "people.facet.theme", PersonCard::themes),
        Column.of("skills", "people.field.skills", PersonCard::skills).inFiles(),
        Column.of("phone", "people.column.phone", PersonCard::phone)
            .linked(person -> formats.contact(person.phone())),
        Column.of("email", "people.column.email", PersonCard::email)
            .linked(person -> formats.contact(person.email())));
  }

  @Override
  public List<Action> actions() {
    return List.of(new Action(ProfilePage.PATH, "people.list.own", Permission.OWN_ACCOUNT));
  }
}
