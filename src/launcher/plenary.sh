#!/bin/sh
# Plenary: this head finds Java and starts the program, whose jar follows it in this file.

fail() {
  printf 'plenary: %s\n' "$1" >&2
  exit 3
}

case $0 in
  /*) self=$0 ;;
  */*) self=$PWD/${0#./} ;;
  *) if [ -f "$0" ]; then self=$PWD/$0; else self=$(command -v -- "$0"); fi ;;
esac

# Sets home and version, as the file "release" beside a Java says, or the Java itself.
ask() {
  version=
  real=$1
  if [ -h "$1" ]; then real=$(readlink -f -- "$1" 2>/dev/null) || real=$1; fi
  home=${real%/bin/java}
  if [ -r "$home/release" ]; then
    while IFS='="' read -r key _ value _; do
      if [ "$key" = JAVA_VERSION ]; then version=$value; fi
    done <"$home/release"
  else
    version=$("$1" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
  fi
}

# The first Java that is new enough: that of JAVA_HOME, then that of the path.
java=
old=
on_path=$(command -v java) || on_path=
if [ "$on_path" = /usr/bin/java ] && [ -x /usr/libexec/java_home ]; then
  on_path=$(/usr/libexec/java_home 2>/dev/null)/bin/java
fi
for candidate in "${JAVA_HOME:+$JAVA_HOME/bin/java}" "$on_path"; do
  if [ -x "$candidate" ]; then
    ask "$candidate"
    case $version in
      1.* | [2-9] | [2-9].* | [2-9]-* | 1[0-6] | 1[0-6].* | 1[0-6]-*) old=" ($candidate is $version)" ;;
      *) java=$candidate && break ;;
    esac
  fi
done
if [ -z "$java" ]; then
  fail "needs Java 17 or newer, in JAVA_HOME or on the path$old; https://adoptium.net has it"
fi

# File names are UTF-8, whatever the locale says.
export LC_CTYPE=C.UTF-8
if [ -n "${LC_ALL:-}" ]; then LC_ALL=C.UTF-8; fi

# The first compiler starts soonest, and what outlives a page outlives the build. A fifth of the time
# may go into clearing memory: with Java's hundredth, the heap of a large build grows by gigabytes, and
# getting them from the system costs more than is saved. A server lives long enough for the second
# compiler, and with room for all that an edit makes seldom has to clear the whole of its memory.
compiler=-XX:TieredStopAtLevel=1
compilers=
collector=-XX:+UseParallelGC
memory='-XX:MaxTenuringThreshold=1 -XX:GCTimeRatio=4'
# On two processors, which have work already, one thread that compiles is better than two.
case $(getconf _NPROCESSORS_ONLN 2>/dev/null) in 1 | 2) compilers=-XX:CICompilerCount=1 ;; esac
case ${JAVA_OPTS:-}${PLENARY_JAVA_OPTS:-} in *Tiered* | *CICompiler*) compilers= ;; esac
case "${JAVA_OPTS:-} ${PLENARY_JAVA_OPTS:-} " in *:+Use*GC\ *) collector= ;; esac
for word; do
  if [ "$word" = serve ]; then
    compiler=-XX:TieredStopAtLevel=4
    compilers=
    memory='-XX:NewRatio=1 -XX:MaxNewSize=512m'
  fi
done

if [ -n "${PLENARY_CACHE:-}" ]; then
  cache=$PLENARY_CACHE
elif [ -n "${XDG_CACHE_HOME:-}" ]; then
  cache=$XDG_CACHE_HOME/plenary
elif [ -d "${HOME:-}/Library/Caches" ]; then
  cache=$HOME/Library/Caches/plenary
else
  cache=${HOME:+$HOME/.cache/plenary}
fi

# Loaded classes are kept for this build of the program, at this place, with this Java. An empty
# file says that they cannot be. Java takes them up only for a path that needs no escapes in a URL:
# another is reached by a second name, or a copy.
program=$self
share=
verify=
if [ -n "$cache" ]; then
  place=$(printf '%s\n' "$self" "$home" | cksum)
  place=$cache/start/${place%% *}
  archive=$place-$version-@build@-$(date -r "$self" +%s 2>/dev/null).jsa
  if [ -s "$archive" ]; then
    share=-XX:SharedArchiveFile=$archive
    verify=-XX:+VerifySharedSpaces
    if [ -f "$place.jar" ]; then program=$place.jar; fi
  elif [ ! -e "$archive" ]; then
    (nice -n 10 sh -c '
      java=$1 self=$2 place=$3 archive=$4
      mkdir -p "${archive%/*}" && [ -w "${archive%/*}" ] || exit
      for begun in "$archive".*; do
        kill -0 "${begun##*.}" && exit
        rm -f "$begun"
      done
      list=$archive.list.$$
      trap "rm -f \"\$list\" \"\$archive\".\$\$" EXIT
      : >"$list" || exit
      sleep 1
      program=$self
      case $self in
        *[!A-Za-z0-9/._-]*)
          program=$place.jar
          rm -f "$program"
          ln "$self" "$program" || cp -p "$self" "$program" || exit
          ;;
      esac
      LC_ALL=C sed -n "1,/^# classes/d;/^PK/q;p" "$self" >"$list" || exit
      "$java" -Xshare:dump -XX:SharedClassListFile="$list" -XX:SharedArchiveFile="$archive".$$ \
        -XX:MaxRAMPercentage=50 -cp "$program" || : >"$archive".$$
      [ -e "$archive".$$ ] || exit
      mv -f "$archive".$$ "$archive"
      for other in "$place"-*.jsa; do
        [ "$other" = "$archive" ] || rm -f "$other"
      done
    ' plenary "$java" "$self" "$place" "$archive" \
      </dev/null >/dev/null 2>&1 3>&- 4>&- 5>&- 6>&- 7>&- 8>&- 9>&- &)
  fi
fi

# Pages of memory come by the hundred where Linux gives them so on request.
pages=
if { read -r huge </sys/kernel/mm/transparent_hugepage/enabled; } 2>/dev/null; then
  case $huge in *'[madvise]'*) pages=-XX:+UseTransparentHugePages ;; esac
fi

# The width of the terminal that shows problems and progress; 0 when there is none.
columns=0
if [ -t 2 ]; then
  columns=$(stty size <&2 2>/dev/null) || columns=
  case ${columns#* } in 0 | '') columns=80 ;; *) columns=${columns#* } ;; esac
fi

case $program in
  *:*) fail "Java cannot read a program from a path with a colon: $program" ;;
esac
set -f
IFS='
	 '
exec "$java" -Xshare:auto ${share:+"$share"} $verify "$compiler" $compilers $collector $memory $pages -XX:-UsePerfData \
  -Dsun.reflect.inflationThreshold=1000 \
  -XX:MaxRAMPercentage=50 -XX:+IgnoreUnrecognizedVMOptions -Xlog:disable -Xlog:all=error,cds*=off:stderr \
  -Dfile.encoding=UTF-8 -Dsun.jnu.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
  -Dplenary.columns="$columns" ${JAVA_OPTS:-} ${PLENARY_JAVA_OPTS:-} -cp "$program" @main@ "$@"

# What a build loads, and the jar:
# classes
