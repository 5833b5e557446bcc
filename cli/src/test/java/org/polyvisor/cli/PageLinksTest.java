package org.polyvisor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Links between pages lead somewhere. */
class PageLinksTest {
  private static final Path ROOT = Docs.FOLDER.resolveSibling(".").normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(?:#([^)]*))?\\)");

  /** Folders of what is built, or of the tools that build. */
  private static final Set<String> NOT_OURS = Set.of("target", "target-25", ".git", ".m2");

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (file.toString().endsWith(".md")) {
              pages.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return pages;
  }

  @Test
  void linksLeadToPagesAndHeadingsThatThereAre() throws IOException {
    List<String> broken = new ArrayList<>();
    int links = 0;
    for (Path page : pages()) {
      List<MatchResult> found = LINK.matcher(Files.readString(page)).results().toList();
      links += found.size();
      for (MatchResult link : found) {
        if (!leads(page, link.group(1), link.group(2) == null ? "" : link.group(2))) {
          broken.add(ROOT.relativize(page) + ": " + link.group());
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(links).isGreaterThan(100);
    assertThat(pages())
        .contains(
            ROOT.resolve("README.md"),
            ROOT.resolve("CHANGELOG.md"),
            ROOT.resolve("benchmarks/README.md"),
            ROOT.resolve("docs/decisions/004-what-stays-compatible.md"));
  }

  private static boolean leads(Path page, String file, String heading) throws IOException {
    Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    return Files.exists(target)
        && (heading.isEmpty() || headings(target).anyMatch(heading::equals));
  }

  /** As pages are shown, a heading's place is its words, joined by hyphens. */
  private static Stream<String> headings(Path page) throws IOException {
    return Files.readAllLines(page).stream()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'));
  }
}
