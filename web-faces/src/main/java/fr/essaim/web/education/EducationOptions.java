package fr.essaim.web.education;

import fr.essaim.core.education.Accessibility;
import fr.essaim.core.education.Cost;
import fr.essaim.core.education.EducationTheme;
import fr.essaim.core.education.HoursForm.HolidayWeek;
import fr.essaim.core.education.ImageRight;
import fr.essaim.core.education.PlaceKind;
import fr.essaim.core.education.Stage;
import fr.essaim.web.intranet.Option;
import fr.essaim.web.shell.Text;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the forms of places and offers have one choose from. */
@Named
@RequestScoped
public class EducationOptions {

  @Inject private Text text;

  public List<Option> getKinds() {
    return Option.of(PlaceKind.values(), text);
  }

  public List<Option> getAccessibilities() {
    return Option.of(Accessibility.values(), text);
  }

  public List<Option> getStages() {
    return Option.of(Stage.values(), text);
  }

  public List<Option> getThemes() {
    return Option.of(EducationTheme.values(), text);
  }

  /** How school holidays differ, where they do. */
  public List<Option> getHolidayWeeks() {
    return Option.of(new HolidayWeek[] {HolidayWeek.CLOSED, HolidayWeek.OTHER}, text);
  }

  public List<Option> getImageRights() {
    return Option.of(ImageRight.values(), text);
  }

  public List<Option> getCosts() {
    return Option.of(Cost.values(), text);
  }
}
