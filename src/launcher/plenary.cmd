@echo off
rem Plenary: finds Java and starts the program in plenary.jar, which lies beside this file.
setlocal
set "JAVA=java.exe"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java.exe"
set "FOUND="
if exist "%JAVA%" (set "FOUND=%JAVA%") else for %%j in (java.exe) do set "FOUND=%%~$PATH:j"
rem The file "release" beside a Java says which it is.
for %%j in ("%FOUND%") do set "RELEASE=%%~dpj..\release"
set "VERSION=17"
if exist "%RELEASE%" for /f "usebackq tokens=1,2 delims==" %%k in ("%RELEASE%") do if "%%k"=="JAVA_VERSION" set "VERSION=%%~l"
for /f "delims=.-" %%m in ("%VERSION%") do set "MAJOR=%%m"
if not defined FOUND set "MAJOR=0"
if %MAJOR% LSS 17 (
  echo plenary: needs Java 17 or newer, in JAVA_HOME or on the path; https://adoptium.net has it 1>&2
  exit /b 3
)
set "TUNING=-XX:TieredStopAtLevel=1 -XX:MaxTenuringThreshold=1 -XX:GCTimeRatio=4"
for %%w in (%*) do if "%%~w"=="serve" set "TUNING=-XX:TieredStopAtLevel=4 -XX:NewRatio=1 -XX:MaxNewSize=512m"
"%JAVA%" -Xshare:auto %TUNING% -XX:+UseParallelGC -XX:MaxRAMPercentage=50 -Dfile.encoding=UTF-8 %JAVA_OPTS% %PLENARY_JAVA_OPTS% -cp "%~dp0plenary.jar" @main@ %*
exit /b %ERRORLEVEL%
