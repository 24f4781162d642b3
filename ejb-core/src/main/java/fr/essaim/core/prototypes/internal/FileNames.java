package fr.essaim.core.prototypes.internal;

import fr.essaim.core.shared.BusinessRuleViolation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names that make a machine run a file, whatever its bytes are: the machine of anyone who downloads
 * it goes by its name alone.
 */
final class FileNames {

  /** What a double click runs or installs, and documents that hold programs. */
  private static final Set<String> PROGRAMS =
      Set.of(
          """
          exe com bat cmd scr pif msi msp mst msix appx cpl dll sys drv ocx hta js jse mjs cjs vbs
          vbe vb wsf wsh wsc sct ps1 ps1xml psm1 psd1 psc1 jar jnlp war class url website lnk
          desktop webloc inetloc fileloc sh bash zsh csh ksh command tool workflow action app dmg
          pkg mpkg iso img vhd vhdx reg inf ini scf chm hlp xll xla xlam xlm xlsm xlsb xltm docm
          dotm pptm potm ppam ppsm sldm accdb accde mdb mde ade adp gadget application appref-ms
          library-ms search-ms searchconnector-ms settingcontent-ms diagcab theme msc apk deb rpm
          appimage run so dylib py pyc pyw pyz pl rb php phtml phar asp aspx jsp jspx
          cgi slk iqy oqy rqy
          """
              .strip()
              .split("\\s+"));

  /** What a browser runs when it is opened from the disk. */
  private static final Set<String> PAGES =
      Set.of("html htm xhtml xht shtml mht mhtml svg svgz xsl xslt swf".split(" "));

  /** Control characters, and those that turn the direction of writing and so hide an ending. */
  private static final Pattern HIDDEN =
      Pattern.compile("[\\p{Cntrl}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

  private static final Pattern FALSE_END = Pattern.compile(".*[.\\s:]|.*:.*", Pattern.DOTALL);

  /** An ending may be hidden behind another one, never behind two. */
  private static final int ENDINGS = 2;

  private FileNames() {}

  /**
   * A name that reads otherwise than machines take it.
   *
   * @throws BusinessRuleViolation {@code prototypes.file.name-hides}
   */
  static void checkForm(String name) {
    if (HIDDEN.matcher(name).find() || FALSE_END.matcher(lastSegment(name)).matches()) {
      throw new BusinessRuleViolation(
          "prototypes.file.name-hides", HIDDEN.matcher(name).replaceAll("").strip());
    }
  }

  /** Whether the name is one of what runs on a machine. */
  static boolean isProgram(String name) {
    return endings(name).anyMatch(PROGRAMS::contains);
  }

  /** Whether the name is one of what runs in a browser. */
  static boolean isPage(String name) {
    return endings(name).anyMatch(PAGES::contains);
  }

  private static Stream<String> endings(String name) {
    List<String> parts = List.of(lastSegment(name).toLowerCase(Locale.ROOT).split("\\."));
    return parts.stream().skip(Math.max(1, parts.size() - ENDINGS)).map(String::strip);
  }

  private static String lastSegment(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }
}
