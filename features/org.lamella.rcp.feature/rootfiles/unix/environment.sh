# Sourced by the start scripts. What they share: finding Java, and seeing whether a window can open.

# Prints the major version of the Java installed in $1, 0 when there is none.
java_version_of() {
    version=
    if [ -x "$1/bin/java" ] && [ -r "$1/release" ]; then
        version=$(sed -n 's/^JAVA_VERSION="\([^"]*\)".*/\1/p' "$1/release")
    elif [ -x "$1/bin/java" ]; then
        version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
    fi
    version=${version%%[!0-9]*}
    echo "${version:-0}"
}

# Sets java_home and java_version when $1 holds Java 17 or newer, and a compiler if $2 is "jdk".
use_java_in() {
    [ -n "$1" ] || return 1
    [ "$2" != jdk ] || [ -x "$1/bin/javac" ] || return 1
    java_version=$(java_version_of "$1")
    [ "$java_version" -ge 17 ] || return 1
    java_home=$1
}

# Prints the home of the java command on the PATH.
java_home_on_path() {
    command=$(command -v java) || return
    command=$(readlink -f "$command" 2>/dev/null || echo "$command")
    home=${command%/bin/java}
    if [ ! -r "$home/release" ]; then
        # A shim, not the real command: it has to say itself where Java is
        home=$("$command" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
    fi
    echo "$home"
}

# Prints the Javas installed in the usual place, long-term releases first, the newest of each kind first.
installed_java_homes() {
    for home in /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -x "$home/bin/java" ] || continue
        version=$(java_version_of "$home")
        longTerm=0
        [ $(((version - 17) % 4)) -ne 0 ] || longTerm=1
        echo "$longTerm $version $home"
    done | sort -k1,1nr -k2,2nr | cut -d' ' -f3-
}

# Sets java_home and java_version: JAVA_HOME, then the PATH, then what is installed. $1 is "jre" or "jdk".
find_java() {
    ! use_java_in "${JAVA_HOME:-}" "$1" || return 0
    ! use_java_in "$(java_home_on_path)" "$1" || return 0
    homes=$(installed_java_homes)
    while read -r home; do
        ! use_java_in "$home" "$1" || return 0
    done <<EOF
$homes
EOF
    kind=Java
    [ "$1" != jdk ] || kind="JDK (a Java compiler)"
    echo "lamella: no $kind 17 or newer in JAVA_HOME, on the PATH or in /usr/lib/jvm; install one" \
        "(Debian, Ubuntu: apt-get install openjdk-17-jdk) or set JAVA_HOME" >&2
    return 1
}

# Fails with one line when the workbench could not open a window.
require_display() {
    [ "$(uname -s)" = Linux ] || return 0
    if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        echo "lamella: the workbench needs a display and neither DISPLAY nor WAYLAND_DISPLAY is set;" \
            "commands work without one, see: lamella --help" >&2
        return 1
    fi
    libraries=$(PATH=$PATH:/sbin ldconfig -p 2>/dev/null) || return 0
    case $libraries in
        *libgtk-3.so.0*) ;;
        *)
            echo "lamella: the workbench needs GTK 3, which is not installed (Debian, Ubuntu: apt-get install libgtk-3-0)" >&2
            return 1
            ;;
    esac
}
