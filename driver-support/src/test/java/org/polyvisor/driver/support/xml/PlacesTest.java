package org.polyvisor.driver.support.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places of elements are right wherever the parser's buffers happen to end. */
class PlacesTest {
  private static final String[] BETWEEN = {
    "",
    "\n",
    "\r\n",
    " \t",
    "text &amp; &#x1D4B3; more",
    "é虚𝒳",
    "<!-- <x> \n -->",
    "<?p <x> ?>",
    "<![CDATA[<x>\n]]>",
    "\n\n    "
  };
  private static final String[] ATTRIBUTES = {
    "", " a='1'", " a='>'", "\n  a='&lt;'", " a = \"x\ny\"", " a='𝒳'\r\n b='2' "
  };

  private final StringBuilder xml = new StringBuilder();
  private final List<String> expected = new ArrayList<>();
  private Random random = new Random();
  private int counted;
  private int line = 1;
  private int column = 1;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 20, 100, 1000, 5000})
  void placesAreThoseOfTheStartTags(int elements) {
    for (int seed = 0; seed < (elements > 1000 ? 2 : 40); seed++) {
      generate(new Random(seed), elements);
      List<String> found = new ArrayList<>();
      collect(XmlElement.parse(xml.toString()), found);
      assertThat(found).as("seed %s", seed).isEqualTo(expected);
    }
  }

  private void generate(Random chosen, int elements) {
    random = chosen;
    xml.setLength(0);
    expected.clear();
    counted = 0;
    line = 1;
    column = 1;
    xml.append(random.nextBoolean() ? "<?xml version='1.0'?>\n" : "");
    xml.append(random.nextBoolean() ? "<!-- " + "x".repeat(random.nextInt(200)) + " -->" : "");
    open("r", ">");
    for (int i = 0; i < elements; i++) {
      xml.append(any(BETWEEN));
      if (random.nextBoolean()) {
        open("e", "/>");
      } else {
        open("e", ">");
        xml.append(any(BETWEEN)).append("</e>");
      }
    }
    xml.append("</r>");
  }

  private void open(String name, String end) {
    for (; counted < xml.length(); counted++) {
      char c = xml.charAt(counted);
      line += c == '\n' ? 1 : 0;
      column = c == '\n' ? 1 : column + (c == '\r' ? 0 : 1);
    }
    expected.add(line + ":" + column);
    xml.append('<').append(name).append(any(ATTRIBUTES)).append(end);
  }

  private String any(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static void collect(XmlElement element, List<String> found) {
    found.add(element.place().line() + ":" + element.place().column());
    element.children().forEach(child -> collect(child, found));
  }
}
