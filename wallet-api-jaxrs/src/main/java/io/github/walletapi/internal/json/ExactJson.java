package io.github.walletapi.internal.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonWriter;
import jakarta.json.JsonWriterFactory;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.Writer;
import java.util.Map;

/** The JSON of the platform, but for texts, which are read by an {@link ExactParser}: JSON-B has no other way in. */
final class ExactJson extends JsonProvider {

    private final JsonProvider platform;

    /** Says what the text is to be: JSON-B tells a parser nothing of it. */
    static final class ShapedReader extends StringReader {

        private final Shape shape;

        ShapedReader(String text, Shape shape) {
            super(text);
            this.shape = shape;
        }
    }

    ExactJson(JsonProvider platform) {
        super();
        this.platform = platform;
    }

    @Override
    public JsonParser createParser(Reader reader) {
        return new ExactParser(
                platform.createParser(reader), reader instanceof ShapedReader shaped ? shaped.shape : null);
    }

    @Override
    public JsonParser createParser(InputStream in) {
        return platform.createParser(in);
    }

    @Override
    public JsonParserFactory createParserFactory(Map<String, ?> config) {
        return platform.createParserFactory(config);
    }

    @Override
    public JsonGenerator createGenerator(Writer writer) {
        return platform.createGenerator(writer);
    }

    @Override
    public JsonGenerator createGenerator(OutputStream out) {
        return platform.createGenerator(out);
    }

    @Override
    public JsonGeneratorFactory createGeneratorFactory(Map<String, ?> config) {
        return platform.createGeneratorFactory(config);
    }

    @Override
    public JsonReader createReader(Reader reader) {
        return platform.createReader(reader);
    }

    @Override
    public JsonReader createReader(InputStream in) {
        return platform.createReader(in);
    }

    @Override
    public JsonReaderFactory createReaderFactory(Map<String, ?> config) {
        return platform.createReaderFactory(config);
    }

    @Override
    public JsonWriter createWriter(Writer writer) {
        return platform.createWriter(writer);
    }

    @Override
    public JsonWriter createWriter(OutputStream out) {
        return platform.createWriter(out);
    }

    @Override
    public JsonWriterFactory createWriterFactory(Map<String, ?> config) {
        return platform.createWriterFactory(config);
    }

    @Override
    public JsonBuilderFactory createBuilderFactory(Map<String, ?> config) {
        return platform.createBuilderFactory(config);
    }

    @Override
    public JsonObjectBuilder createObjectBuilder() {
        return platform.createObjectBuilder();
    }

    @Override
    public JsonObjectBuilder createObjectBuilder(JsonObject object) {
        return platform.createObjectBuilder(object);
    }

    @Override
    public JsonArrayBuilder createArrayBuilder() {
        return platform.createArrayBuilder();
    }
}
