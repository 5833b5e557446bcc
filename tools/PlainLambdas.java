import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Rewrites lambdas, method references and the methods of records in jars, in place, to what they
 * stand for: small classes and plain code. A JVM links each of them anew at each start, which takes
 * ten times as long as loading an archived class; a command that is typed once meets hundreds.
 * Nothing else changes. For classes of Java 11 or later, whose nests let the small classes call
 * what is private. Needs ASM on the class path.
 */
public final class PlainLambdas {
  private PlainLambdas() {}

  /** {@code FOLDER PREFIX}: the jars in a folder whose names begin so. */
  public static void main(String[] arguments) throws IOException {
    String jars = arguments[1] + "*.jar";
    try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(arguments[0]), jars)) {
      for (Path jar : found) {
        rewrite(jar);
      }
    }
  }

  private static void rewrite(Path jar) throws IOException {
    Map<String, byte[]> entries = entries(jar);
    Map<String, byte[]> added = new TreeMap<>();
    Map<String, String> nestHosts = new TreeMap<>();
    entries.replaceAll(
        (name, content) ->
            isClass(name) ? new Rewritten(content, added, nestHosts).bytes() : content);
    entries.replaceAll(
        (name, content) -> isClass(name) ? withMembers(content, nestHosts) : content);
    entries.putAll(added);
    write(jar, entries);
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }

  private static Map<String, byte[]> entries(Path jar) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : Collections.list(file.entries())) {
        try (InputStream in = file.getInputStream(entry)) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
    }
    return entries;
  }

  private static void write(Path jar, Map<String, byte[]> entries) throws IOException {
    Path fresh = jar.resolveSibling(jar.getFileName() + ".new");
    try (OutputStream file = Files.newOutputStream(fresh);
        JarOutputStream out = new JarOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        JarEntry copy = new JarEntry(entry.getKey());
        copy.setTime(0);
        out.putNextEntry(copy);
        out.write(entry.getValue());
        out.closeEntry();
      }
    }
    Files.move(fresh, jar, REPLACE_EXISTING);
  }

  /** The class, which lists those of the added ones that belong to its nest. */
  private static byte[] withMembers(byte[] content, Map<String, String> nestHosts) {
    ClassReader reader = new ClassReader(content);
    List<String> members =
        nestHosts.entrySet().stream()
            .filter(one -> one.getValue().equals(reader.getClassName()))
            .map(Map.Entry::getKey)
            .toList();
    if (members.isEmpty()) {
      return content;
    }
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(
        new ClassVisitor(ASM9, writer) {
          @Override
          public void visitEnd() {
            members.forEach(this::visitNestMember);
            super.visitEnd();
          }
        },
        0);
    return writer.toByteArray();
  }

  /** One class without lambdas; the classes that stand for them are added elsewhere. */
  private static final class Rewritten extends ClassVisitor {
    private final Map<String, byte[]> added;
    private final Map<String, String> nestHosts;
    private final ClassWriter writer;
    private final String host;
    private final int version;
    private String nestHost;
    private int number;

    private Rewritten(byte[] content, Map<String, byte[]> added, Map<String, String> nestHosts) {
      super(ASM9);
      this.added = added;
      this.nestHosts = nestHosts;
      ClassReader reader = new ClassReader(content);
      writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
      cv = writer;
      host = reader.getClassName();
      version = reader.readUnsignedShort(6);
      nestHost = host;
      reader.accept(this, 0);
    }

    private byte[] bytes() {
      return writer.toByteArray();
    }

    @Override
    public void visitNestHost(String name) {
      nestHost = name;
      super.visitNestHost(name);
    }

    @Override
    public MethodVisitor visitMethod(
        int access, String name, String type, String signature, String[] exceptions) {
      MethodVisitor method = super.visitMethod(access, name, type, signature, exceptions);
      return new MethodVisitor(ASM9, method) {
        @Override
        public void visitInvokeDynamicInsn(
            String name, String type, Handle maker, Object... arguments) {
          if (maker.getOwner().equals("java/lang/invoke/LambdaMetafactory")
              && maker.getName().equals("metafactory")) {
            String made = host + "$$Plain" + number++;
            added.put(
                made + ".class", new Lambda(made, name, type, arguments).in(version, nestHost));
            nestHosts.put(made, nestHost);
            super.visitMethodInsn(INVOKESTATIC, made, "make", type, false);
          } else if (maker.getOwner().equals("java/lang/runtime/ObjectMethods")) {
            String plain = "plain$" + name;
            new RecordMethod(host, arguments).write(Rewritten.this, name, plain, type);
            super.visitMethodInsn(INVOKESTATIC, host, plain, type, false);
          } else {
            super.visitInvokeDynamicInsn(name, type, maker, arguments);
          }
        }
      };
    }
  }

  /** A class that stands for one lambda or method reference. */
  private static final class Lambda {
    private final String name;
    private final String method;
    private final Type interfaceType;
    private final Type[] captured;
    private final String factory;
    private final Type erased;
    private final Handle body;
    private final Type actual;

    private Lambda(String name, String method, String factory, Object[] arguments) {
      this.name = name;
      this.method = method;
      this.factory = factory;
      interfaceType = Type.getReturnType(factory);
      captured = Type.getArgumentTypes(factory);
      erased = (Type) arguments[0];
      body = (Handle) arguments[1];
      actual = (Type) arguments[2];
    }

    private byte[] in(int version, String nestHost) {
      ClassWriter out = new ClassWriter(ClassWriter.COMPUTE_MAXS);
      String[] interfaces = {interfaceType.getInternalName()};
      out.visit(
          version, ACC_FINAL | ACC_SUPER | ACC_SYNTHETIC, name, null, "java/lang/Object", interfaces);
      out.visitNestHost(nestHost);
      for (int i = 0; i < captured.length; i++) {
        out.visitField(ACC_PRIVATE | ACC_FINAL, "a" + i, captured[i].getDescriptor(), null, null);
      }
      constructor(out);
      if (captured.length == 0) {
        out.visitField(ACC_STATIC | ACC_FINAL, "ONE", "L" + name + ";", null, null);
        single(out);
      }
      factory(out);
      call(out);
      out.visitEnd();
      return out.toByteArray();
    }

    private void constructor(ClassWriter out) {
      MethodVisitor code = out.visitMethod(0, "<init>", constructorType(), null, null);
      code.visitCode();
      code.visitVarInsn(ALOAD, 0);
      code.visitMethodInsn(INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
      int local = 1;
      for (int i = 0; i < captured.length; i++) {
        code.visitVarInsn(ALOAD, 0);
        code.visitVarInsn(captured[i].getOpcode(ILOAD), local);
        code.visitFieldInsn(PUTFIELD, name, "a" + i, captured[i].getDescriptor());
        local += captured[i].getSize();
      }
      end(code, RETURN);
    }

    private String constructorType() {
      return Type.getMethodDescriptor(Type.VOID_TYPE, captured);
    }

    /** What captures nothing is made once. */
    private void single(ClassWriter out) {
      MethodVisitor code = out.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null);
      code.visitCode();
      code.visitTypeInsn(NEW, name);
      code.visitInsn(DUP);
      code.visitMethodInsn(INVOKESPECIAL, name, "<init>", "()V", false);
      code.visitFieldInsn(PUTSTATIC, name, "ONE", "L" + name + ";");
      end(code, RETURN);
    }

    private void factory(ClassWriter out) {
      MethodVisitor code = out.visitMethod(ACC_STATIC, "make", factory, null, null);
      code.visitCode();
      if (captured.length == 0) {
        code.visitFieldInsn(GETSTATIC, name, "ONE", "L" + name + ";");
      } else {
        code.visitTypeInsn(NEW, name);
        code.visitInsn(DUP);
        int local = 0;
        for (Type one : captured) {
          code.visitVarInsn(one.getOpcode(ILOAD), local);
          local += one.getSize();
        }
        code.visitMethodInsn(INVOKESPECIAL, name, "<init>", constructorType(), false);
      }
      end(code, ARETURN);
    }

    private void call(ClassWriter out) {
      MethodVisitor code =
          out.visitMethod(ACC_PUBLIC, method, erased.getDescriptor(), null, null);
      code.visitCode();
      boolean isNew = body.getTag() == H_NEWINVOKESPECIAL;
      if (isNew) {
        code.visitTypeInsn(NEW, body.getOwner());
        code.visitInsn(DUP);
      }
      Type[] wanted = wanted();
      for (int i = 0; i < captured.length; i++) {
        code.visitVarInsn(ALOAD, 0);
        code.visitFieldInsn(GETFIELD, name, "a" + i, captured[i].getDescriptor());
        convert(code, captured[i], captured[i], wanted[i]);
      }
      Type[] given = erased.getArgumentTypes();
      int local = 1;
      for (int i = 0; i < given.length; i++) {
        code.visitVarInsn(given[i].getOpcode(ILOAD), local);
        local += given[i].getSize();
        convert(code, given[i], actual.getArgumentTypes()[i], wanted[captured.length + i]);
      }
      code.visitMethodInsn(
          opcode(), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
      Type back = isNew ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
      Type returned = erased.getReturnType();
      if (returned.getSort() == Type.VOID) {
        drop(code, back);
      } else {
        convert(code, back, back, returned);
      }
      end(code, returned.getOpcode(IRETURN));
    }

    /** What the body takes, the receiver first if it has one. */
    private Type[] wanted() {
      Type[] parameters = Type.getArgumentTypes(body.getDesc());
      if (body.getTag() == H_INVOKESTATIC || body.getTag() == H_NEWINVOKESPECIAL) {
        return parameters;
      }
      Type[] all = new Type[parameters.length + 1];
      all[0] = Type.getObjectType(body.getOwner());
      System.arraycopy(parameters, 0, all, 1, parameters.length);
      return all;
    }

    private int opcode() {
      switch (body.getTag()) {
        case H_INVOKESTATIC:
          return INVOKESTATIC;
        case H_NEWINVOKESPECIAL:
          return INVOKESPECIAL;
        default:
          // A private one, too: within a nest it is called so.
          return body.isInterface() ? INVOKEINTERFACE : INVOKEVIRTUAL;
      }
    }

    private static void drop(MethodVisitor code, Type type) {
      if (type.getSize() > 0) {
        code.visitInsn(type.getSize() == 2 ? POP2 : POP);
      }
    }
  }

  /** Code of a record's method of which the compiler left only a description. */
  private static final class RecordMethod {
    private final String record;
    private final String[] names;
    private final Object[] arguments;

    private RecordMethod(String record, Object[] arguments) {
      this.record = record;
      this.arguments = arguments;
      String list = (String) arguments[1];
      names = list.isEmpty() ? new String[0] : list.split(";");
    }

    private Type type(int index) {
      return Type.getType(((Handle) arguments[2 + index]).getDesc());
    }

    private void write(ClassVisitor out, String name, String plain, String type) {
      MethodVisitor code =
          out.visitMethod(ACC_PRIVATE | ACC_STATIC | ACC_SYNTHETIC, plain, type, null, null);
      code.visitCode();
      switch (name) {
        case "hashCode":
          hash(code);
          break;
        case "equals":
          same(code);
          break;
        default:
          text(code);
      }
    }

    private void field(MethodVisitor code, int index) {
      code.visitFieldInsn(GETFIELD, record, names[index], type(index).getDescriptor());
    }

    private void hash(MethodVisitor code) {
      code.visitInsn(ICONST_0);
      for (int i = 0; i < names.length; i++) {
        code.visitIntInsn(BIPUSH, 31);
        code.visitInsn(IMUL);
        code.visitVarInsn(ALOAD, 0);
        field(code, i);
        Type type = type(i);
        String owner = isPrimitive(type) ? wrapper(type) : "java/util/Objects";
        String taken = isPrimitive(type) ? type.getDescriptor() : "Ljava/lang/Object;";
        code.visitMethodInsn(INVOKESTATIC, owner, "hashCode", "(" + taken + ")I", false);
        code.visitInsn(IADD);
      }
      end(code, IRETURN);
    }

    private void same(MethodVisitor code) {
      Label different = new Label();
      code.visitVarInsn(ALOAD, 1);
      code.visitTypeInsn(INSTANCEOF, record);
      code.visitJumpInsn(IFEQ, different);
      for (int i = 0; i < names.length; i++) {
        code.visitVarInsn(ALOAD, 0);
        field(code, i);
        code.visitVarInsn(ALOAD, 1);
        code.visitTypeInsn(CHECKCAST, record);
        field(code, i);
        Type type = type(i);
        if (isPrimitive(type)) {
          String both = type.getDescriptor() + type.getDescriptor();
          code.visitMethodInsn(INVOKESTATIC, wrapper(type), "compare", "(" + both + ")I", false);
          code.visitJumpInsn(IFNE, different);
        } else {
          code.visitMethodInsn(
              INVOKESTATIC,
              "java/util/Objects",
              "equals",
              "(Ljava/lang/Object;Ljava/lang/Object;)Z",
              false);
          code.visitJumpInsn(IFEQ, different);
        }
      }
      code.visitInsn(ICONST_1);
      code.visitInsn(IRETURN);
      code.visitLabel(different);
      code.visitFrame(F_SAME, 0, null, 0, null);
      code.visitInsn(ICONST_0);
      end(code, IRETURN);
    }

    private void text(MethodVisitor code) {
      String builder = "java/lang/StringBuilder";
      code.visitTypeInsn(NEW, builder);
      code.visitInsn(DUP);
      code.visitMethodInsn(INVOKESPECIAL, builder, "<init>", "()V", false);
      code.visitLdcInsn(Type.getObjectType(record));
      code.visitMethodInsn(
          INVOKEVIRTUAL, "java/lang/Class", "getSimpleName", "()Ljava/lang/String;", false);
      append(code, "Ljava/lang/String;");
      for (int i = 0; i < names.length; i++) {
        code.visitLdcInsn((i == 0 ? "[" : ", ") + names[i] + "=");
        append(code, "Ljava/lang/String;");
        code.visitVarInsn(ALOAD, 0);
        field(code, i);
        Type type = type(i);
        boolean small = type.getSort() == Type.BYTE || type.getSort() == Type.SHORT;
        append(
            code, small ? "I" : isPrimitive(type) ? type.getDescriptor() : "Ljava/lang/Object;");
      }
      code.visitLdcInsn(names.length == 0 ? "[]" : "]");
      append(code, "Ljava/lang/String;");
      code.visitMethodInsn(INVOKEVIRTUAL, builder, "toString", "()Ljava/lang/String;", false);
      end(code, ARETURN);
    }

    private static void append(MethodVisitor code, String type) {
      String builder = "java/lang/StringBuilder";
      code.visitMethodInsn(
          INVOKEVIRTUAL, builder, "append", "(" + type + ")L" + builder + ";", false);
    }
  }

  private static void end(MethodVisitor code, int opcode) {
    code.visitInsn(opcode);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  /** Makes of a value of one type, known to be of an actual one, a value of the type wanted. */
  private static void convert(MethodVisitor code, Type from, Type actual, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (isPrimitive(from) && isPrimitive(to)) {
      widen(code, from, to);
    } else if (isPrimitive(from)) {
      String box = wrapper(from);
      String type = "(" + from.getDescriptor() + ")L" + box + ";";
      code.visitMethodInsn(INVOKESTATIC, box, "valueOf", type, false);
    } else if (isPrimitive(to)) {
      Type unboxed = unboxed(actual, to);
      String box = wrapper(unboxed);
      code.visitTypeInsn(CHECKCAST, box);
      String name = unboxed.getClassName() + "Value";
      code.visitMethodInsn(INVOKEVIRTUAL, box, name, "()" + unboxed.getDescriptor(), false);
      widen(code, unboxed, to);
    } else if (!to.getInternalName().equals("java/lang/Object")) {
      code.visitTypeInsn(CHECKCAST, to.getInternalName());
    }
  }

  private static Type unboxed(Type box, Type otherwise) {
    for (Type one : PRIMITIVES) {
      if (wrapper(one).equals(box.getInternalName())) {
        return one;
      }
    }
    return otherwise;
  }

  private static void widen(MethodVisitor code, Type from, Type to) {
    String kind = kind(from) + kind(to);
    switch (kind) {
      case "IJ":
        code.visitInsn(I2L);
        break;
      case "IF":
        code.visitInsn(I2F);
        break;
      case "ID":
        code.visitInsn(I2D);
        break;
      case "JF":
        code.visitInsn(L2F);
        break;
      case "JD":
        code.visitInsn(L2D);
        break;
      case "FD":
        code.visitInsn(F2D);
        break;
      default:
        if (!kind(from).equals(kind(to))) {
          throw new IllegalStateException("no way from " + from + " to " + to);
        }
    }
  }

  /** As the JVM computes with it. */
  private static String kind(Type type) {
    return "ZBCSI".contains(type.getDescriptor()) ? "I" : type.getDescriptor();
  }

  private static final List<Type> PRIMITIVES =
      List.of(
          Type.BOOLEAN_TYPE,
          Type.BYTE_TYPE,
          Type.CHAR_TYPE,
          Type.SHORT_TYPE,
          Type.INT_TYPE,
          Type.LONG_TYPE,
          Type.FLOAT_TYPE,
          Type.DOUBLE_TYPE);

  private static String wrapper(Type primitive) {
    switch (primitive.getSort()) {
      case Type.BOOLEAN:
        return "java/lang/Boolean";
      case Type.BYTE:
        return "java/lang/Byte";
      case Type.CHAR:
        return "java/lang/Character";
      case Type.SHORT:
        return "java/lang/Short";
      case Type.INT:
        return "java/lang/Integer";
      case Type.LONG:
        return "java/lang/Long";
      case Type.FLOAT:
        return "java/lang/Float";
      default:
        return "java/lang/Double";
    }
  }
}
