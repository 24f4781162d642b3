package fr.essaim.web.participation;

import static fr.essaim.web.shell.MenuEntry.Part.HOME;
import static fr.essaim.web.shell.MenuEntry.Part.WORK;
import static fr.essaim.web.shell.Route.stateful;

import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.lists.ListQuery;
import fr.essaim.core.lists.ListResult;
import fr.essaim.core.participation.IdeaRow;
import fr.essaim.core.participation.IdeaState;
import fr.essaim.core.participation.Ideas;
import fr.essaim.core.participation.ParticipationFilters;
import fr.essaim.core.participation.ParticipationSort;
import fr.essaim.core.participation.Testimonies;
import fr.essaim.core.participation.TestimonyRow;
import fr.essaim.core.participation.TestimonyState;
import fr.essaim.core.shared.Module;
import fr.essaim.web.identity.ActingFor;
import fr.essaim.web.shell.Feature;
import fr.essaim.web.shell.MenuEntry;
import fr.essaim.web.shell.Route;
import fr.essaim.web.shell.Task;
import fr.essaim.web.shell.ThingType;
import fr.essaim.web.shell.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What everybody may bring in, and what a centre answers. */
@ApplicationScoped
public class ParticipationFeature implements Feature {

  private static final int WAITING = 5;

  @Inject private Testimonies testimonies;
  @Inject private Ideas ideas;
  @Inject private Access access;
  @Inject private ActingFor acting;

  @Override
  public Optional<Module> module() {
    return Optional.of(Module.PROTOTYPES);
  }

  @Override
  public List<Route> routes() {
    return List.of(
        stateful(NewTestimonyPage.PATH, "/pages/intranet/testimony-new.xhtml"),
        stateful(TestimonyTable.PATH + "/{id}", "/pages/intranet/testimony.xhtml"),
        stateful(NewIdeaPage.PATH, "/pages/intranet/idea-new.xhtml"),
        stateful(IdeaTable.PATH + "/{id}", "/pages/intranet/idea.xhtml"));
  }

  @Override
  public List<String> lists() {
    return List.of(TestimonyTable.PATH, IdeaTable.PATH);
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        MenuEntry.of(WORK, 40, IdeaTable.PATH, "participation.ideas.nav", Permission.INTRANET_READ)
            .withIcon("star"),
        MenuEntry.of(
                WORK,
                42,
                TestimonyTable.PATH,
                "participation.testimonies.nav",
                Permission.INTRANET_READ)
            .withIcon("chat"),
        MenuEntry.of(HOME, 20, NewIdeaPage.PATH, "participation.ideas.new", Permission.PARTICIPATE)
            .withIcon("star")
            .unless(Permission.PROTOTYPE_EDIT),
        MenuEntry.of(
                HOME,
                25,
                NewTestimonyPage.PATH,
                "participation.testimonies.new",
                Permission.PARTICIPATE)
            .withIcon("chat")
            .unless(Permission.PROTOTYPE_EDIT));
  }

  @Override
  public List<ThingType> things() {
    return List.of(
        new ThingType(
            "testimony",
            "participation.thing.testimony",
            null,
            TestimonyTable.PATH + "/{id}",
            List.of(
                new ThingType.Form(
                    ThingType.Form.NEW, NewTestimonyPage.PATH, "participation.testimonies.draft"))),
        new ThingType(
            "idea",
            "participation.thing.idea",
            null,
            IdeaTable.PATH + "/{id}",
            List.of(
                new ThingType.Form(
                    ThingType.Form.NEW, NewIdeaPage.PATH, "participation.ideas.draft"))));
  }

  @Override
  public List<Waiting> waiting() {
    if (!access.allowsSomewhere(Permission.PROTOTYPE_EDIT)) {
      return List.of();
    }
    ListResult<TestimonyRow> toRead = testimonies.list(waiting(TestimonyState.PROPOSED));
    ListResult<IdeaRow> toAnswer = ideas.list(waiting(IdeaState.PROPOSED));
    return List.of(
        new Waiting(
            30,
            "chat",
            "participation.waiting.testimonies",
            toRead.total(),
            TestimonyTable.PATH + "?state=proposed",
            toRead.rows().stream().filter(TestimonyRow::mayDecide).map(this::toRead).toList()),
        new Waiting(
            35,
            "star",
            "participation.waiting.ideas",
            toAnswer.total(),
            IdeaTable.PATH + "?state=proposed",
            toAnswer.rows().stream().filter(IdeaRow::mayAnswer).map(this::toAnswer).toList()));
  }

  private ListQuery waiting(Enum<?> state) {
    return ListQuery.all()
        .with(ParticipationFilters.STATE, state)
        .with(ParticipationFilters.CENTRE, Set.of(acting.getKey()))
        .sortedBy(ParticipationSort.LATEST)
        .ofSize(WAITING);
  }

  private Task toRead(TestimonyRow row) {
    return new Task(
        row.prototypeTitle(),
        row.text(),
        row.givenAt(),
        TestimonyTable.PATH + "/" + row.id(),
        "participation.waiting.testimonies.act",
        row.prototypeKey());
  }

  private Task toAnswer(IdeaRow row) {
    return new Task(
        row.title(),
        row.by() + " · " + row.organisation().name(),
        row.proposedAt(),
        IdeaTable.PATH + "/" + row.id(),
        "participation.waiting.ideas.act",
        null);
  }
}
