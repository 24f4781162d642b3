package fr.essaim.web.shell;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.platform.commons.util.ReflectionUtils;

/** What the contexts bring, found without a container: nothing is injected into it. */
public final class ContextFeatures {

  static final List<Feature> ALL =
      new ClassFileImporter()
              .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
              .importPackages("fr.essaim.web")
              .stream()
              .filter(type -> type.isAssignableTo(Feature.class) && !type.isInterface())
              .map(type -> (Feature) ReflectionUtils.newInstance(type.reflect()))
              .toList();

  public static final Features ON = new Features(ALL, module -> true);

  static final Routes ROUTES = ON.routes();

  private ContextFeatures() {}
}
