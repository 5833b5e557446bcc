package org.polyvisor.conform;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What --json writes is what docs/schemas says. */
class JsonSchemaTest {
  private static final String URI = "test:///default";

  private static void check(String name, String json) throws IOException {
    Path file = Path.of("../../docs/schemas", name + ".schema.json");
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(file));
    assertThat(schema.validate(json, InputFormat.JSON)).as(json).isEmpty();
  }

  @Test
  void aRunIsAsItsSchemaSays() throws IOException {
    check("conform", Conform.run(URI, "--json", "--requirement", "LIFE-012").out());
  }

  @Test
  void aRunThatFailsIs() throws IOException {
    Conform run =
        Conform.run(URI, "--json", "--lack", "reset", "--requirement", "LIFE-012,LIFE-015");
    assertThat(run.code()).isEqualTo(1);
    check("conform", run.out());
  }

  @Test
  void aPlanIs() throws IOException {
    check("conform-plan", Conform.run(URI, "--json", "--plan").out());
  }
}
