package org.lamella.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.lamella.core.LamellaException;
import org.lamella.core.contribution.FileProbe;
import org.lamella.core.contribution.SignalLoader;
import org.lamella.core.load.LoadOptions;
import org.lamella.core.load.StoredSignal;
import org.lamella.core.progress.Progress;
import org.lamella.core.signal.Signal;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Times the loading of one file in a JVM that has not loaded one before, as a user meets it. */
public final class LoadBenchmark {

    private LoadBenchmark() {
    }

    /**
     * Loads all signals of a file with the first contributed loader that knows it; prints the seconds taken, the
     * peak memory in kB and the sum of the largest signal.
     *
     * @param arguments the file
     * @throws LamellaException when the file cannot be read
     * @throws IOException when it cannot be found
     * @throws ReflectiveOperationException when a contributed loader cannot be made
     */
    public static void main(String[] arguments) throws LamellaException, IOException, ReflectiveOperationException {
        Path file = Path.of(arguments[0]);
        long start = System.nanoTime();
        List<Signal> signals = new ArrayList<>();
        for (StoredSignal stored : loader(file).open(file)) {
            signals.add(stored.read(LoadOptions.ALL, Progress.NONE));
        }
        double seconds = (System.nanoTime() - start) * 1e-9;
        Number sum = Collections.max(signals, Comparator.comparingLong(LoadBenchmark::cells)).sum();
        System.out.println(String.format(Locale.ROOT, "%.4f %d ", seconds, peakKb()) + sum);
    }

    /** The kernel's high-water mark of this process' resident memory. */
    private static long peakKb() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException("the system does not say how much memory was used; measure on Linux");
    }

    private static long cells(Signal signal) {
        return Arrays.stream(signal.shape()).asLongStream().reduce(1, (a, b) -> a * b);
    }

    private static SignalLoader loader(Path file) throws LamellaException, IOException, ReflectiveOperationException {
        FileProbe probe = FileProbe.of(file);
        SignalLoader fitting = null;
        for (Element contribution : contributions()) {
            boolean claims = List.of(contribution.getAttribute("extensions").split(",")).contains(probe.extension());
            if (fitting != null && !claims) {
                continue;
            }
            SignalLoader loader = (SignalLoader) Class.forName(contribution.getAttribute("class")).getConstructor().newInstance();
            if (loader.recognises(probe)) {
                fitting = loader;
                if (claims) {
                    break;
                }
            }
        }
        if (fitting == null) {
            throw new LamellaException("No loader knows " + file + "; name a file of a known format.");
        }
        return fitting;
    }

    /** What the bundles on the class path contribute, as the program finds it. */
    private static List<Element> contributions() throws IOException {
        List<Element> loaders = new ArrayList<>();
        for (URL plugin : Collections.list(LoadBenchmark.class.getClassLoader().getResources("plugin.xml"))) {
            try (InputStream in = plugin.openStream()) {
                NodeList nodes = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("loader");
                for (int i = 0; i < nodes.getLength(); i++) {
                    loaders.add((Element) nodes.item(i));
                }
            } catch (ParserConfigurationException | SAXException malformed) {
                throw new IOException("cannot read " + plugin, malformed);
            }
        }
        return loaders;
    }
}
